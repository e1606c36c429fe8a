using Aulario.Domain;

namespace Aulario.Data.Accounts;

/// <summary>Why a password is not taken.</summary>
public enum PasswordFault
{
    TooShort,
    TooLong,
    Common,
    SaysWhoYouAre,
}

/// <summary>Which passwords are taken: long enough, not known to everybody, not the person's own address or name. No rules of composition.</summary>
public static class PasswordRule
{
    /// <summary>What is wrong with a password, or null.</summary>
    public static PasswordFault? Check(string password, string email, string name)
    {
        var length = password.EnumerateRunes().Count();
        if (length < AccountLimits.ShortestPassword)
            return PasswordFault.TooShort;
        if (length > AccountLimits.LongestPassword)
            return PasswordFault.TooLong;
        if (CommonPasswords.Contains(password) || IsOneLetter(password))
            return PasswordFault.Common;
        return Own(email, name).Contains(TextFold.Fold(password)) ? PasswordFault.SaysWhoYouAre : null;
    }

    private static bool IsOneLetter(string password) => password.EnumerateRunes().Distinct().Count() == 1;

    private static string[] Own(string email, string name) =>
        [TextFold.Fold(email), TextFold.Fold(email.Split('@')[0]), TextFold.Fold(name), TextFold.Fold(name).Replace(" ", string.Empty, StringComparison.Ordinal)];
}
