using System.Net.Mail;
using Aulario.Data.Accounts;
using Aulario.Domain;

namespace Aulario.Web.Features.Accounts;

/// <summary>An address that mail can go to.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Key">Folded: two addresses with one key are the same.</param>
internal sealed record EmailAddress(string Text, string Key)
{
    /// <summary>Reads one, or null: no display name, a dot in the domain, no blanks.</summary>
    public static EmailAddress? Read(string text)
    {
        var isAddress = text.Length is > 0 and <= AccountLimits.LongestEmail
            && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '"' or '<' or '>' or ',' or ';')
            && MailAddress.TryCreate(text, out var address)
            && address.Address == text
            && address.Host.Trim('.') == address.Host
            && address.Host.Contains('.', StringComparison.Ordinal);
        if (!isAddress)
            return null;
        var key = TextFold.Fold(text);
        return key.Length <= AccountLimits.LongestEmail ? new(text, key) : null; // folding makes some letters longer
    }
}
