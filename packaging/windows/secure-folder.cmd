@echo off
rem Makes the folder for settings and packs of the whole computer, which only administrators may write to.
rem Both setups run it with its path, usually C:\ProgramData\waymark. Any account may make a folder of that name
rem there: one that no setup of ours made is put aside, unread.
setlocal
set "folder=%~1"
set "tools=%SystemRoot%\System32"
"%tools%\reg.exe" query HKLM\Software\Waymark /v Folder >nul 2>nul
if not errorlevel 1 if exist "%folder%\" exit /b 0
if exist "%folder%" ren "%folder%" "waymark-before-setup-%RANDOM%"
if exist "%folder%" exit /b 1
mkdir "%folder%"
if not exist "%folder%\" exit /b 1
rem Administrators and SYSTEM may do everything, users may read.
"%tools%\icacls.exe" "%folder%" /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX >nul
if errorlevel 1 exit /b 1
"%tools%\icacls.exe" "%folder%" /setowner *S-1-5-32-544 >nul
if errorlevel 1 exit /b 1
mkdir "%folder%\waymark"
"%tools%\reg.exe" add HKLM\Software\Waymark /v Folder /t REG_DWORD /d 1 /f >nul
