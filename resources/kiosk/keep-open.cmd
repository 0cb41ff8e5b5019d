@echo off
rem Keeps the guide open where Windows has no Shell Launcher (Pro, Home): starts it again whenever it ends,
rem until staff leave it with their PIN (exit code 0). docs/windows.md tells how it is started at sign-in.
title Waymark
cd /d "%~dp0.."
:again
start "" /wait "%~dp0..\waymark.exe"
if %errorlevel% equ 0 exit /b 0
timeout /t 2 /nobreak >nul
goto again
