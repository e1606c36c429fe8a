namespace Aulario.Data.Media;

/// <summary>Why a file was not taken.</summary>
public enum MediaRefusal
{
    /// <summary>The name is empty, too long, begins with a dot, or holds a slash or a control character.</summary>
    BadName,

    /// <summary>Nothing is in it.</summary>
    Empty,

    /// <summary>More than <see cref="MediaImport.LargestBytes"/>.</summary>
    TooManyBytes,

    /// <summary>Its first bytes are those of no picture or sound that the library takes.</summary>
    UnknownType,

    /// <summary>More than <see cref="MediaImport.MostPixels"/>, or a side longer than <see cref="MediaImport.LongestSide"/>.</summary>
    TooManyPixels,

    /// <summary>It begins like a picture and cannot be read as one.</summary>
    Unreadable,

    /// <summary>Another file has this name.</summary>
    NameTaken,
}

/// <summary>What came of taking a file into the media library.</summary>
public abstract record MediaOutcome
{
    private MediaOutcome()
    {
    }

    /// <summary>It is in the library, under this name.</summary>
    /// <param name="IsNew">False where the very same file was there already.</param>
    public sealed record Taken(MediaFile File, bool IsNew) : MediaOutcome;

    /// <summary>Nothing was written.</summary>
    /// <param name="Why">The reason.</param>
    /// <param name="Got">What was found: a number of bytes, a size in pixels, a name; or null.</param>
    public sealed record Refused(MediaRefusal Why, string? Got = null) : MediaOutcome;
}
