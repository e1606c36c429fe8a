using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aulario.Data.Audit;

/// <summary>What was before and after, by the name of the field.</summary>
/// <param name="Before">Null for what was not there.</param>
/// <param name="After">Null for what is no more.</param>
public sealed record AuditChange(IReadOnlyDictionary<string, string?> Before, IReadOnlyDictionary<string, string?> After)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One field.</summary>
    public static AuditChange Of(string field, string? before, string? after) =>
        new(new Dictionary<string, string?> { [field] = before }, new Dictionary<string, string?> { [field] = after });

    /// <summary>Those fields that differ.</summary>
    public static AuditChange Between(IReadOnlyDictionary<string, string?> before, IReadOnlyDictionary<string, string?> after)
    {
        var changed = after.Keys.Where(field => before.GetValueOrDefault(field) != after[field]).ToList();
        return new(changed.ToDictionary(field => field, before.GetValueOrDefault), changed.ToDictionary(field => field, field => after[field]));
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>What a line holds, or nothing for lines without.</summary>
    public static AuditChange Read(string? details) =>
        details is null ? new(new Dictionary<string, string?>(), new Dictionary<string, string?>())
        : JsonSerializer.Deserialize<AuditChange>(details, Json) ?? throw new InvalidOperationException("The details of an audit line are empty.");
}
