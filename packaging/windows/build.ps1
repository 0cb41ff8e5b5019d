# Builds dist\waymark and dist\waymark-VERSION-setup.exe on a Windows computer.
# NOT BUILT OR TRIED BY US; README.md beside it tells what is needed and what to try.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$python = '.venv\Scripts\python.exe'
$inno = 'C:\Program Files (x86)\Inno Setup 6\ISCC.exe'

function Invoke-Step {
    & $args[0] @($args | Select-Object -Skip 1)
    if ($LASTEXITCODE -ne 0) { throw "$args ended with $LASTEXITCODE" }
}

if (-not (Test-Path $python)) { Invoke-Step py '-3.11' -m venv .venv }
Invoke-Step $python -m pip install --require-hashes -r requirements-package.lock
Invoke-Step $python -m pip install --no-deps --no-build-isolation -e .

$env:PYTHONHASHSEED = '0'
$env:SOURCE_DATE_EPOCH = & git log -1 '--format=%ct'
New-Item -ItemType Directory -Force build | Out-Null
Invoke-Step $python -m reader compile -o build\library.sqlite
Invoke-Step $python packaging\compile_translations.py build\locale
Invoke-Step $python packaging\windows\make_icon.py build\waymark.ico
Invoke-Step $python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build\pyinstaller packaging\waymark.spec

# The kiosk's files name the checkout of docs\kiosk.md; installed, they name the installed program.
New-Item -ItemType Directory -Force dist\waymark\kiosk | Out-Null
foreach ($name in 'keep-open.cmd', 'shell-launcher.xml', 'set-shell-launcher.ps1') {
    $text = Get-Content -Raw -Encoding UTF8 "resources\kiosk\$name"
    $text = $text.Replace('C:\Waymark\.venv\Scripts\pythonw.exe -m reader', '%ProgramFiles%\Waymark\waymark.exe')
    $text = $text.Replace('cd /d C:\Waymark', 'cd /d "%ProgramFiles%\Waymark"')
    $text = $text.Replace('/wait %ProgramFiles%\Waymark\waymark.exe', '/wait "%ProgramFiles%\Waymark\waymark.exe"')
    if ($text.Contains('C:\Waymark')) { throw "$name still names C:\Waymark" }
    [System.IO.File]::WriteAllText((Join-Path $PWD "dist\waymark\kiosk\$name"), $text)
}

$version = & $python -c 'import reader; print(reader.__version__)'
Invoke-Step $inno "/DVersion=$version" packaging\windows\waymark.iss
Write-Output "dist\waymark-$version-setup.exe"
