# Completes lhub in PowerShell, by asking lhub itself. For now: lhub completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName lhub -ScriptBlock {
    param($word, $command, $cursor)
    $length = $cursor - $command.Extent.StartOffset
    $program = $command.CommandElements[0].Extent.Text
    # A blank at the end is no part of the command's text.
    $line = $command.Extent.Text.PadRight($length).Substring(0, $length).Substring($program.Length).TrimStart()
    & $command.GetCommandName() "[suggest:$($line.Length)]" $line 2>$null |
        Where-Object { $_ -and $_.StartsWith($word, [StringComparison]::OrdinalIgnoreCase) } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
