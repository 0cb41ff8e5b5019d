@echo off
rem Takes the keys of Windows that lead out of the guide, and what Windows learns of typed words, from the kiosk's
rem account. Run as administrator, once, while that account is signed out:
rem     "%ProgramFiles%\Waymark\kiosk\lock-account.cmd" kiosk
rem docs/windows.md lists what it sets, and how to undo it.
setlocal
set "account=%~1"
if "%account%"=="" set "account=kiosk"
set "hive=%SystemDrive%\Users\%account%\NTUSER.DAT"
dir /a "%hive%" >nul 2>nul
if errorlevel 1 (
    echo There is no %hive%. Sign in as %account% once, sign out, then run this again.
    exit /b 1
)
reg load HKU\WaymarkKiosk "%hive%" >nul
if errorlevel 1 (
    echo The settings of %account% cannot be opened. Run this as administrator, with %account% signed out.
    exit /b 1
)
reg import "%~dp0kiosk-account.reg"
set "result=%errorlevel%"
reg unload HKU\WaymarkKiosk >nul
if %result% neq 0 exit /b %result%
reg import "%~dp0kiosk-computer.reg"
if errorlevel 1 exit /b 1
echo Done. Restart the computer.
