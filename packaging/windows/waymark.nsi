; The setup program, made by installers.py. It installs for all accounts into Program Files, where the public's
; account may read and cannot write; no other folder can be chosen.
;   waymark-VERSION-setup.exe /S           without a question; the exit code tells (0: done)
;   waymark-VERSION-setup.exe /S /KIOSK    the same, without waymark:// links
;   uninstall.exe /S                       settings, PIN and packs stay
Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Waymark"
!define OURS "Software\Waymark"
!define LINKS "Software\Classes\waymark"
Name "Waymark"
OutFile "${TARGET}"
InstallDir "$PROGRAMFILES64\Waymark"
RequestExecutionLevel admin
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestSupportedOS all
ManifestDPIAware true
VIProductVersion "${NUMBERS}"
VIAddVersionKey ProductName "Waymark"
VIAddVersionKey CompanyName "The Waymark maintainers"
VIAddVersionKey FileDescription "Waymark setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey LegalCopyright "The Waymark maintainers"
!define MUI_ICON "${FOLDER}\waymark.ico"
!define MUI_UNICON "${FOLDER}\waymark.ico"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${FOLDER}\docs\LICENSE.txt"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
LangString TooOld ${LANG_ENGLISH} "Waymark needs Windows 10 version 1903 or newer, 64 bits."
LangString TooOld ${LANG_SPANISH} "Waymark necesita Windows 10 versión 1903 o posterior, de 64 bits."
LangString ByPackage ${LANG_ENGLISH} "Waymark was installed from its MSI package. Remove that first, or install the newer MSI."
LangString ByPackage ${LANG_SPANISH} "Waymark se instaló con su paquete MSI. Quítelo primero o instale el MSI más nuevo."
LangString InUse ${LANG_ENGLISH} "Waymark is open and could not be closed. Close it, then start the setup again."
LangString InUse ${LANG_SPANISH} "Waymark está abierto y no se pudo cerrar. Ciérrelo y vuelva a iniciar la instalación."
LangString NotWhole ${LANG_ENGLISH} "Not every file could be written. Nothing was changed. Make room on the disk, then start the setup again."
LangString NotWhole ${LANG_SPANISH} "No se pudieron escribir todos los archivos. No se cambió nada. Libere espacio en el disco y vuelva a iniciar la instalación."
LangString NotClosed ${LANG_ENGLISH} "The folder for the settings of this computer could not be closed to other accounts."
LangString NotClosed ${LANG_SPANISH} "No se pudo cerrar a otras cuentas la carpeta de ajustes de esta computadora."
!ifdef SIGN
!uninstfinalize '${SIGN}'
!endif

Var Failed

!macro Say TEXT CODE
  ${IfNot} ${Silent}
    MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}"
  ${EndIf}
  SetErrorLevel ${CODE}
  Quit
!macroend

Function .onInit
  SetRegView 64
  SetShellVarContext all
  StrCpy $INSTDIR "$PROGRAMFILES64\Waymark" ; whatever /D= says
  ${IfNot} ${AtLeastBuild} 18362
    !insertmacro Say "$(TooOld)" 3
  ${EndIf}
  ReadRegStr $0 HKLM "${OURS}" "Package"
  ${If} $0 != ""
    !insertmacro Say "$(ByPackage)" 4
  ${EndIf}
FunctionEnd

; Ends every process of ours: what was started from the folder, whatever it is called.
!macro Close
  nsExec::Exec '"$SYSDIR\taskkill.exe" /F /T /IM waymark.exe /IM waymark-command.exe'
  Pop $0
  nsExec::Exec '"$SYSDIR\taskkill.exe" /F /IM waymark.exe' ; it takes its Python along
  Pop $0
  nsExec::Exec '"$SYSDIR\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -Command "Get-Process python,pythonw,waymark-command -ErrorAction SilentlyContinue | Where-Object { $$_.Path -like \"$INSTDIR\*\" } | Stop-Process -Force"'
  Pop $0
!macroend

; Put one part aside; $Failed says that it could not be.
!macro Aside PART
  RMDir /r "$INSTDIR\${PART}.old"
  Delete "$INSTDIR\${PART}.old"
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\${PART}"
    Rename "$INSTDIR\${PART}" "$INSTDIR\${PART}.old"
  ${EndIf}
  ${If} ${Errors}
    StrCpy $Failed 1
  ${EndIf}
!macroend

!macro Back PART
  ${If} ${FileExists} "$INSTDIR\${PART}.old"
    RMDir /r "$INSTDIR\${PART}"
    Delete "$INSTDIR\${PART}"
    Rename "$INSTDIR\${PART}.old" "$INSTDIR\${PART}"
  ${EndIf}
!macroend

!macro Forget PART
  RMDir /r "$INSTDIR\${PART}.old"
  Delete "$INSTDIR\${PART}.old"
!macroend

!macro EachPart DO
  !insertmacro ${DO} "waymark.exe"
  !insertmacro ${DO} "waymark-command.exe"
  !insertmacro ${DO} "python"
  !insertmacro ${DO} "lib"
!macroend

Section
  SetOutPath "$INSTDIR"
  ; The programs first: whatever watches over a kiosk then starts nothing while the files change.
  StrCpy $1 0
  ${Do}
    StrCpy $Failed 0
    !insertmacro Close
    !insertmacro EachPart Aside
    ${If} $Failed = 0
      ${Break}
    ${EndIf}
    !insertmacro EachPart Back
    IntOp $1 $1 + 1
    Sleep 500
  ${LoopUntil} $1 = 10
  ${If} $Failed = 1
    !insertmacro Say "$(InUse)" 5
  ${EndIf}
  ClearErrors
  SetOverwrite try
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    !insertmacro EachPart Back
    !insertmacro Say "$(NotWhole)" 6
  ${EndIf}
  !insertmacro EachPart Forget
  CreateShortcut "$SMPROGRAMS\Waymark.lnk" "$INSTDIR\waymark.exe" "" "$INSTDIR\waymark.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKLM "${KEY}" "DisplayName" "Waymark"
  WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${KEY}" "Publisher" "The Waymark maintainers"
  WriteRegStr HKLM "${KEY}" "DisplayIcon" "$INSTDIR\waymark.ico"
  WriteRegStr HKLM "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKLM "${KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
  ; A record system's links; docs\record-systems.md. A kiosk has none, and stays without them when it is upgraded.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/KIOSK" $1
  ${IfNot} ${Errors}
    WriteRegDWORD HKLM "${OURS}" "Kiosk" 1
  ${EndIf}
  ReadRegDWORD $1 HKLM "${OURS}" "Kiosk"
  ${If} $1 = 1
    DeleteRegKey HKLM "${LINKS}"
  ${Else}
    WriteRegStr HKLM "${LINKS}" "" "URL:Waymark"
    WriteRegStr HKLM "${LINKS}" "URL Protocol" ""
    WriteRegStr HKLM "${LINKS}\shell\open\command" "" '"$INSTDIR\waymark.exe" lookup --link "%1"'
  ${EndIf}
  nsExec::Exec '"$SYSDIR\cmd.exe" /d /s /c ""$INSTDIR\setup\secure-folder.cmd" "$APPDATA\waymark""'
  Pop $0
  ${If} $0 != 0
    !insertmacro Say "$(NotClosed)" 7
  ${EndIf}
SectionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
FunctionEnd

; Nothing of the settings, the PIN and the packs lies in this folder; they stay.
Section Uninstall
  !insertmacro Close
  Delete "$INSTDIR\waymark.exe"
  Delete "$INSTDIR\waymark-command.exe"
  Delete "$INSTDIR\waymark.ico"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\python"
  RMDir /r "$INSTDIR\kiosk"
  RMDir /r "$INSTDIR\docs"
  RMDir /r "$INSTDIR\setup"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Waymark.lnk"
  DeleteRegKey HKLM "${LINKS}"
  DeleteRegKey HKLM "${KEY}"
  DeleteRegValue HKLM "${OURS}" "Kiosk"
SectionEnd
