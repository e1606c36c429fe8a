using Aulario.Data;
using Microsoft.AspNetCore.Components;

namespace Aulario.Architecture.Tests.Offenders;

/// <summary>A page that reads the database itself.</summary>
internal sealed class ReadingComponent : ComponentBase
{
    [Inject]
    internal AppDb Db { get; set; } = default!; // ! the renderer sets it

    protected override void OnInitialized() => Db.ChangeTracker.Clear();
}

/// <summary>A use case that knows which engine it runs on.</summary>
internal static class EngineUser
{
    public static bool IsSqlite(AppDb db) => db is SqliteAppDb;
}
