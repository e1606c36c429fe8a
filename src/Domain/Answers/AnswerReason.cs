namespace Aulario.Domain.Answers;

/// <summary>Why an answer is almost right, or wrong in a way worth telling.</summary>
public enum AnswerReason
{
    /// <summary>Only accents differ: <c>esta</c> for <c>está</c>.</summary>
    Accent,

    /// <summary>A slip of the finger or of the spelling that makes no other word: <c>becuase</c>.</summary>
    Typo,

    /// <summary>Only capitals differ, where they count.</summary>
    Capital,

    /// <summary>A wrong answer that the author foresaw.</summary>
    Anticipated,

    /// <summary><c>n</c> for <c>ñ</c> or the reverse: another letter, so another word.</summary>
    Enye,

    /// <summary>Another word that the learner may have meant, or another form of the same word.</summary>
    OtherWord,

    /// <summary>The right words in another order.</summary>
    Order,
}
