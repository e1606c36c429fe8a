namespace Aulario.Web.Shell.Art;

/// <summary>How the pencil of the drawings feels.</summary>
public enum PencilMood
{
    Waving,
    Asleep,
    Curious,
    Dizzy,
    Cheering,
}
