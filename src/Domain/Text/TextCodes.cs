namespace Aulario.Domain.Text;

/// <summary>The code of every problem that a text can have in itself; each is the key of a message in both interface languages.</summary>
public static class TextCodes
{
    /// <summary>The file is over 2 MB.</summary>
    public const string FileTooLong = "text.file_too_long";

    /// <summary>A line, with those it goes on in, is over 10,000 characters.</summary>
    public const string LineTooLong = "text.line_too_long";

    /// <summary>U+0000 or half a character.</summary>
    public const string BadCharacter = "text.bad_character";

    /// <summary>More problems than are listed.</summary>
    public const string MoreProblems = "text.more_problems";

    /// <summary>Text before the first exercise.</summary>
    public const string OutsideExercise = "text.outside_exercise";

    /// <summary><c>@package</c> after an exercise.</summary>
    public const string PackageNotFirst = "text.package_not_first";

    /// <summary>A second <c>@package</c>.</summary>
    public const string TwoPackages = "text.two_packages";

    /// <summary>A package or exercise without a title.</summary>
    public const string NoTitle = "text.no_title";

    /// <summary>A slug that is no slug.</summary>
    public const string NotASlug = "text.not_a_slug";

    /// <summary>A header key that nobody knows.</summary>
    public const string UnknownKey = "text.unknown_key";

    /// <summary>A header key of another type, or of a package.</summary>
    public const string KeyNotHere = "text.key_not_here";

    /// <summary>A key that may stand once stands twice.</summary>
    public const string KeyTwice = "text.key_twice";

    /// <summary>A key without a value; it is read as if it were absent.</summary>
    public const string EmptyValue = "text.empty_value";

    /// <summary>A value outside its closed list.</summary>
    public const string UnknownValue = "text.unknown_value";

    /// <summary>A value that is not of the form expected.</summary>
    public const string BadValue = "text.bad_value";

    /// <summary>The first item follows the header without a blank line.</summary>
    public const string BlankLineMissing = "text.blank_line_missing";

    /// <summary>An exercise without <c>type:</c>.</summary>
    public const string NoType = "text.no_type";

    /// <summary>A setting that nobody knows.</summary>
    public const string UnknownSetting = "text.unknown_setting";

    /// <summary>Distractors parted by commas; they are parted by <c>|</c>.</summary>
    public const string CommaInDistractors = "text.comma_in_distractors";

    /// <summary><c>"""</c> that is not closed.</summary>
    public const string UnclosedQuote = "text.unclosed_quote";

    /// <summary>Text behind <c>"""</c>.</summary>
    public const string TextAfterQuote = "text.text_after_quote";

    /// <summary><c>"""</c> where no long text may stand.</summary>
    public const string QuoteNotHere = "text.quote_not_here";

    /// <summary>A line of a READING that is neither in its text nor in a section.</summary>
    public const string OutsideSection = "text.outside_section";

    /// <summary><c>[word](…</c> in a text, without the <c>)</c>.</summary>
    public const string UnclosedNote = "text.unclosed_note";

    /// <summary><c>##</c> outside READING.</summary>
    public const string SectionNotHere = "text.section_not_here";

    /// <summary>An indented line without an item above.</summary>
    public const string NoteWithoutItem = "text.note_without_item";

    /// <summary>An indented line that is no <c>hint:</c>, <c>why:</c> …</summary>
    public const string UnknownNote = "text.unknown_note";

    /// <summary><c>proof:</c> or <c>or:</c> under an item of a type that has none.</summary>
    public const string NoteNotHere = "text.note_not_here";

    /// <summary><c>{word: …}</c> that is neither a picture nor a sound.</summary>
    public const string UnknownMedia = "text.unknown_media";

    /// <summary><c>{image: …</c> without <c>}</c>.</summary>
    public const string UnclosedMedia = "text.unclosed_media";

    /// <summary>A picture or sound without a name.</summary>
    public const string MediaWithoutName = "text.media_without_name";

    /// <summary>Two pictures, or two sounds, in one text.</summary>
    public const string MediaTwice = "text.media_twice";

    /// <summary>A picture or sound where only words may stand.</summary>
    public const string MediaNotHere = "text.media_not_here";

    /// <summary>A question without options.</summary>
    public const string NoOptions = "text.no_options";

    /// <summary>A question with one option that is not marked as right.</summary>
    public const string OneWrongOption = "text.one_wrong_option";

    /// <summary>Nothing between two <c>|</c>.</summary>
    public const string EmptyOption = "text.empty_option";

    /// <summary>A list line without a box.</summary>
    public const string BoxMissing = "text.box_missing";

    /// <summary>A statement that does not say what it is.</summary>
    public const string NoTruth = "text.no_truth";

    /// <summary>A gap without its second <c>*</c>.</summary>
    public const string UnclosedGap = "text.unclosed_gap";

    /// <summary>Two <c>*</c> with nothing between.</summary>
    public const string EmptyGap = "text.empty_gap";

    /// <summary>Nothing between two <c>|</c> of a gap, or behind a mark.</summary>
    public const string EmptyAnswer = "text.empty_answer";

    /// <summary>Two hints in one gap.</summary>
    public const string TwoHints = "text.two_hints";

    /// <summary>A text without a gap.</summary>
    public const string NoGap = "text.no_gap";

    /// <summary>A line of a matching set that puts nothing together.</summary>
    public const string NoPair = "text.no_pair";

    /// <summary>Nothing beside a <c>=</c>.</summary>
    public const string EmptyCell = "text.empty_cell";

    /// <summary>Something that belongs to nothing, without the <c>></c> of a distractor.</summary>
    public const string NoDistractorMark = "text.no_distractor_mark";

    /// <summary>A word of a crossword without a clue.</summary>
    public const string NoClue = "text.no_clue";

    /// <summary><c>></c> or <c>^</c> where it cannot mean what it means elsewhere.</summary>
    public const string MarkNotHere = "text.mark_not_here";

    /// <summary>Nothing between two <c>|</c> of things to be put in order.</summary>
    public const string EmptyPiece = "text.empty_piece";

    /// <summary>Words without the category that they belong to.</summary>
    public const string NoCategory = "text.no_category";

    /// <summary>An event without a date.</summary>
    public const string NoDate = "text.no_date";

    /// <summary>A date that is none.</summary>
    public const string BadDate = "text.bad_date";
}
