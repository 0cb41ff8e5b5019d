# Hands shell-launcher.xml to Windows. It must run as the SYSTEM account; docs/windows.md tells how.
$ErrorActionPreference = 'Stop'
$xml = Get-Content -Raw -Encoding UTF8 -Path (Join-Path $PSScriptRoot 'shell-launcher.xml')
$device = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
$device.ShellLauncher = [System.Net.WebUtility]::HtmlEncode($xml)
Set-CimInstance -CimInstance $device
Write-Output 'Done. Sign in as kiosk to see it.'
