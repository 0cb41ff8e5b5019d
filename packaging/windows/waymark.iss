; Inno Setup 6 script: one setup program from dist\waymark.
; NOT BUILT OR TRIED BY US. Written after Inno Setup's manual; README.md beside it tells what to try.
; build.ps1 calls it: ISCC.exe /DVersion=0.1.0 packaging\windows\waymark.iss
#ifndef Version
  #error "Say which version: ISCC.exe /DVersion=0.1.0 waymark.iss"
#endif
#define Bundle "..\..\dist\waymark"

[Setup]
AppId={{6E0D4E0B-4C0B-4F6A-9C35-2F4B8E6F1A57}
AppName=Waymark
AppVersion={#Version}
AppPublisher=The Waymark maintainers
; Program Files: the public's account may read there and cannot write.
DefaultDirName={autopf}\Waymark
DisableProgramGroupPage=yes
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows 10 1809, the oldest that Qt 6.11 runs on.
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=waymark-{#Version}-setup
SetupIconFile=..\..\build\waymark.ico
UninstallDisplayIcon={app}\waymark.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
; The same files give the same setup program.
TimeStampsInUTC=yes
TouchDate=2026-01-01
TouchTime=00:00:00

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[InstallDelete]
; An older version's parts would mix with the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\waymark.exe"; DestDir: "{app}"; Flags: ignoreversion touch
Source: "{#Bundle}\waymark-command.exe"; DestDir: "{app}"; Flags: ignoreversion touch
Source: "{#Bundle}\_internal\*"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs createallsubdirs touch
Source: "{#Bundle}\kiosk\keep-open.cmd"; DestDir: "{app}\kiosk"; Flags: ignoreversion touch
Source: "{#Bundle}\kiosk\shell-launcher.xml"; DestDir: "{app}\kiosk"; Flags: ignoreversion touch
Source: "{#Bundle}\kiosk\set-shell-launcher.ps1"; DestDir: "{app}\kiosk"; Flags: ignoreversion touch
Source: "..\..\docs\install.md"; DestDir: "{app}\docs"; Flags: ignoreversion touch
Source: "..\..\docs\kiosk.md"; DestDir: "{app}\docs"; Flags: ignoreversion touch
Source: "..\..\docs\clinic.example.toml"; DestDir: "{app}\docs"; Flags: ignoreversion touch
Source: "..\..\LICENSE"; DestDir: "{app}\docs"; Flags: ignoreversion touch

[Icons]
Name: "{autoprograms}\Waymark"; Filename: "{app}\waymark.exe"

[Registry]
; A record system's waymark:// link. All that follows --link is one text, whatever stands in it; see
; docs\record-systems.md. On a kiosk the program refuses it.
Root: HKA; Subkey: "Software\Classes\waymark"; ValueType: string; ValueData: "URL:Waymark"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\waymark"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\waymark\shell\open\command"; ValueType: string; ValueData: """{app}\waymark.exe"" lookup --link ""%1"""

[Run]
Filename: "{app}\waymark.exe"; Description: "{cm:LaunchProgram,Waymark}"; Flags: postinstall nowait skipifsilent unchecked

; The clinic's settings and PIN lie in each account's own folder; they stay when the program is removed.
