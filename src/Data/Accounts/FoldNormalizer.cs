using System.Diagnostics.CodeAnalysis;
using Aulario.Domain;
using Microsoft.AspNetCore.Identity;

namespace Aulario.Data.Accounts;

/// <summary>E-mail addresses are the same whatever their case and accents.</summary>
internal sealed class FoldNormalizer : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name is null ? null : TextFold.Fold(name.Trim());

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => email is null ? null : TextFold.Fold(email.Trim());
}
