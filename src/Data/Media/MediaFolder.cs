using System.Globalization;

namespace Aulario.Data.Media;

/// <summary>Why the files that some text names could not be taken.</summary>
/// <param name="Name">As the text names it.</param>
/// <param name="Refused">Null where there is no such file.</param>
public sealed record MediaFolderProblem(string Name, MediaOutcome.Refused? Refused);

/// <summary>Takes the pictures and sounds that a text names from the folder beside it, or from the library where they are already.</summary>
public sealed class MediaFolder(MediaImport media)
{
    /// <summary>Takes the files of these names.</summary>
    /// <param name="folder">Where they are; nothing outside it is read.</param>
    /// <param name="names">What the text names.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>All that is missing or was refused. Run it in a transaction that is given up then.</returns>
    public async Task<IReadOnlyList<MediaFolderProblem>> TakeAsync(DirectoryInfo folder, IEnumerable<string> names, CancellationToken cancel)
    {
        var problems = new List<MediaFolderProblem>();
        var files = folder.Exists
            ? folder.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal).ToLookup(file => MediaNames.Fold(file.Name), StringComparer.Ordinal)
            : Enumerable.Empty<FileInfo>().ToLookup(file => file.Name);
        foreach (var name in names.DistinctBy(MediaNames.Fold, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (files[MediaNames.Fold(name)].FirstOrDefault() is { } file)
                problems.AddRange(await TakeAsync(file, cancel) is MediaOutcome.Refused refused ? [new MediaFolderProblem(name, refused)] : []);
            else if (!await media.HasAsync(name, cancel))
                problems.Add(new(name, null));
        }

        return problems;
    }

    private async Task<MediaOutcome> TakeAsync(FileInfo file, CancellationToken cancel) =>
        file.Length > MediaImport.LargestBytes
            ? new MediaOutcome.Refused(MediaRefusal.TooManyBytes, file.Length.ToString(CultureInfo.InvariantCulture))
            : await media.RunAsync(file.Name, await File.ReadAllBytesAsync(file.FullName, cancel), cancel);
}
