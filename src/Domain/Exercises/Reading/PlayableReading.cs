namespace Aulario.Domain.Exercises;

/// <summary>
/// Views and grades of a <see cref="ReadingExercise"/>: those of its sections, each with a chance of its own, so that a section is played as it would be alone.
/// </summary>
internal sealed class PlayableReading : PlayableExercise
{
    private readonly ReadingExercise exercise;
    private readonly IReadOnlyList<Place> places;

    public PlayableReading(ReadingExercise exercise, ReadingArrangement? arrangement)
        : base(exercise)
    {
        this.exercise = exercise;
        var laidOut = (arrangement?.Sections ?? []).ToDictionary(section => section.Section, section => section.Arrangement);
        places =
        [
            .. exercise.Sections.SelectMany((section, i) =>
            {
                var playable = exercise.Whole(section).Prepare(laidOut.GetValueOrDefault(i));
                return Enumerable.Range(0, section.Exercise.ItemCount).Select(item => new Place(i, playable, item, section.Exercise.Instructions));
            }),
        ];
    }

    public override Passage Text => exercise.Text;

    public override Type ResponseTypeOf(int item) => places[item].Playable.ResponseTypeOf(places[item].Item);

    public override SteppedItem? Stepped(int item, long seed) =>
        places[item].Playable.Stepped(places[item].Item, SeedOf(item, seed)) is { } stepped ? new InSection(stepped, places[item]) : null;

    public override ItemView View(int item, long seed) =>
        places[item].Told(places[item].Playable.View(places[item].Item, SeedOf(item, seed)));

    public override Fraction Maximum(int item) => places[item].Playable.Maximum(places[item].Item);

    public override ResponseProblem? Refuses(int item, long seed, Response response) =>
        places[item].Playable.Refuses(places[item].Item, SeedOf(item, seed), response);

    public override Grade Grade(int item, long seed, Response response) =>
        places[item].Playable.Grade(places[item].Item, SeedOf(item, seed), response);

    public override IReadOnlyList<SolutionPart> Solution(int item, long seed) =>
        places[item].Playable.Solution(places[item].Item, SeedOf(item, seed));

    public override string? Explanation(int item) => places[item].Playable.Explanation(places[item].Item);

    /// <summary>In the order of the text, none twice: rows of one set may be proved by the same words.</summary>
    public override IReadOnlyList<QuotePlace> Proof(int item) =>
    [
        .. exercise.Items(item).SelectMany(one => one.Proof).SelectMany(exercise.Text.Find).Distinct().OrderBy(place => (place.Paragraph, place.Start)),
    ];

    private protected override IEnumerable<Hint> OwnHints(int item) => places[item].Playable.Hints(places[item].Item);

    private long SeedOf(int item, long seed) => ReadingExercise.SeedOf(seed, places[item].Section);

    /// <summary>Where an item comes from.</summary>
    /// <param name="Section">The number of its section, from 0.</param>
    /// <param name="Playable">The questions of the section.</param>
    /// <param name="Item">Its number in the section, from 0.</param>
    /// <param name="Instructions">What the section tells to do, or null.</param>
    private sealed record Place(int Section, PlayableExercise Playable, int Item, string? Instructions)
    {
        public ItemView Told(ItemView view) => view.Instruction is null && Instructions is not null ? view with { Instruction = Instructions } : view;
    }

    /// <summary>An item in steps that tells the instructions of its section.</summary>
    private sealed class InSection(SteppedItem item, Place place) : SteppedItem
    {
        public override bool TellsGradeAtOnce => item.TellsGradeAtOnce;

        public override PlayState Start => item.Start;

        public override ResponseProblem? Refuses(PlayState state, Step step) => item.Refuses(state, step);

        public override StepTaken Take(PlayState state, Step step, bool isTest) => item.Take(state, step, isTest);

        public override ItemView View(PlayState state) => place.Told(item.View(state));

        public override Grade Grade(PlayState state) => item.Grade(state);

        public override bool IsOver(PlayState state) => item.IsOver(state);
    }
}
