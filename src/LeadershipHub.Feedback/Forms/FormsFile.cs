using Microsoft.Extensions.Logging;

namespace LeadershipHub.Feedback.Forms;

/// <summary>The <c>forms.json</c> on the disk, read again after it changed.</summary>
/// <remarks>
/// A file that is wrong, or gone for the moment of a build, leaves the forms as they were: the site that people see still has them.
/// </remarks>
internal sealed class FormsFile(FeedbackOptions options, ILogger log)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Lock _reading = new();
    private volatile FormCatalog _current = FormCatalog.Empty;
    private volatile string? _problem = "forms.json was not found yet. Build the site.";
    private (DateTime Written, long Length) _stamp;
    private long _looked;
    private bool _everLooked;

    public FormCatalog Current
    {
        get
        {
            lock (_reading)
            {
                if (!_everLooked || options.Clock.GetElapsedTime(_looked) >= LookEvery)
                    Look();

                return _current;
            }
        }
    }

    /// <summary>What is wrong with the file, and what to do; null if it is read.</summary>
    public string? Problem => _problem;

    private void Look()
    {
        (_everLooked, _looked) = (true, options.Clock.GetTimestamp());
        try
        {
            var file = new FileInfo(options.FormsFile);
            if (!file.Exists || (file.LastWriteTimeUtc, file.Length) == _stamp)
                return;

            _stamp = (file.LastWriteTimeUtc, file.Length);
            Read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _problem = $"forms.json cannot be read: {fault.Message}";
            log.LogWarning("{Problem}", _problem);
        }
    }

    private void Read()
    {
        var (catalog, problem) = FormCatalogReader.Read(WithoutMark(File.ReadAllBytes(options.FormsFile)), options.Site);
        _problem = problem;
        if (catalog is null)
        {
            log.LogWarning("{Problem}", problem);
            return;
        }

        _current = catalog;
        log.LogInformation("{Count} forms are served.", catalog.Forms.Count);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
