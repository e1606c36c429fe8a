namespace Aulario.Domain.Exercises;

/// <summary>A version all of whose items are played in steps. What it answers about one response it answers about one first step.</summary>
internal abstract class SteppedExercise : PlayableExercise
{
    private protected SteppedExercise(Exercise exercise)
        : base(exercise)
    {
    }

    public abstract override SteppedItem Stepped(int item, long seed);

    public sealed override ItemView View(int item, long seed)
    {
        var stepped = Stepped(item, seed);
        return stepped.View(stepped.Start);
    }

    public sealed override ResponseProblem? Refuses(int item, long seed, Response response)
    {
        var stepped = Stepped(item, seed);
        return stepped.Refuses(stepped.Start, Expect<Step>(response));
    }

    public sealed override Grade Grade(int item, long seed, Response response)
    {
        var stepped = Stepped(item, seed);
        return stepped.Grade(stepped.Take(stepped.Start, Expect<Step>(response), isTest: false).State);
    }
}
