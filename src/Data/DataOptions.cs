namespace Aulario.Data;

/// <summary>Where the school's data are.</summary>
public sealed record DataOptions
{
    /// <summary>The folder of the SQLite file, uploads and outgoing mail; made when missing. Default <c>./data</c>.</summary>
    public string Folder { get; init; } = "data";

    /// <summary>An Npgsql connection string; null for the SQLite file in <see cref="Folder"/>.</summary>
    public string? Postgres { get; init; }

    public string SqliteFile => Path.Combine(Folder, "aulario.db");

    public string Uploads => Path.Combine(Folder, "uploads");

    public string Mail => Path.Combine(Folder, "mail");
}
