// What the learner can do, and what the player says and where it puts the focus in answer.
import { tick } from 'svelte';
import type { AttemptState, ItemResponse, ItemStep, StartRequest } from '../lib/api/types';
import type { Texts } from '../lib/texts';
import { Lazy } from './lazy.svelte';
import type { PlayerData } from './data';
import { feedbackWords, focusHeading, focusItem, focusMain, focusPart, placeOf, restyle, showBand } from './focus';
import { Session } from './session.svelte';
import { isLast, mainAction } from './state/actions';
import { readChoices, writeChoices, type Choices } from './state/choices';
import { inHand, itemOf, phaseOf, unanswered } from './state/play';
import { shortcutFor, type Shortcut } from './state/shortcuts';
import { typeOf } from './types/index';

export class Controls {
  dialog = $state<'help' | 'finish' | null>(null);
  /** What the live region says. */
  spoken = $state('');
  choices = $state.raw<Choices>({ isFestive: false, hasShortcuts: true, isSlow: false });
  readonly session: Session;
  readonly feedback = new Lazy(() => import('./views/Feedback.svelte'));
  readonly hints = new Lazy(() => import('./views/Hints.svelte'));
  readonly keys = new Lazy(() => import('./views/KeyBar.svelte'));
  readonly voice = new Lazy(() => import('./views/Spoken.svelte'));
  readonly result = new Lazy(() => import('./views/Result.svelte'));
  readonly help = new Lazy(() => import('./views/HelpDialog.svelte'));
  readonly finishing = new Lazy(() => import('./views/FinishDialog.svelte'));
  readonly trouble = new Lazy(() => import('./views/Trouble.svelte'));
  readonly reading = new Lazy(async () => ({ default: (await import('./types/reading/reading')).reading }));
  readonly #host: HTMLElement;
  readonly #texts: Texts;
  /** Whether typing in the language taught may want letters that keyboards lack. */
  readonly #hasKeys: boolean;
  #request: StartRequest = {};

  constructor(data: PlayerData, texts: Texts, host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    this.#texts = texts;
    this.#hasKeys = data.cover.type !== 'MULTIPLE_CHOICE' && !data.cover.language.toLowerCase().startsWith('en');
    this.session = new Session(data.cover, data.language, signal);
    this.session.onOpen = async (attempt) => { if (attempt.reading) await this.reading.load(); };
    this.session.onGraded = (item) => this.#graded(item);
    this.session.onEnd = (attempt) => this.#ended(attempt);
    this.choices = readChoices(this.session.shelf, data.person?.hasSounds);
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  /** A reload goes on where the learner was. */
  async resume(): Promise<void> {
    const entry = performance.getEntriesByType('navigation')[0];
    if (!(entry instanceof PerformanceNavigationTiming) || (entry.type !== 'reload' && entry.type !== 'back_forward')) return;
    await this.session.resume();
    await this.#begun();
  }

  async start(request: StartRequest): Promise<void> {
    this.#request = request;
    if (this.#hasKeys) void this.keys.load();
    await this.session.start(request);
    await this.#begun();
  }

  go(item: number): void {
    this.dialog = null;
    this.session.go(item);
    void this.#settle(focusItem);
  }

  press(): void {
    const { play } = this.session;
    if (!play || play.attempt.result) return;
    switch (mainAction(play, phaseOf(play, play.current), this.session.delivery.sending(play.current))) {
      case 'CHECK': return this.#check();
      case 'RETRY': return this.again();
      case 'NEXT': return this.go(play.current + 1);
      case 'FINISH': return void this.finish(false);
    }
  }

  /** On without a further try; from the last item to the end. */
  skip(): void {
    const { play } = this.session;
    if (!play) return;
    if (isLast(play)) void this.finish(false);
    else this.go(play.current + 1);
  }

  /** Another go: what was right stays. */
  again(): void {
    const { play } = this.session;
    if (!play) return;
    const { number, view, progress } = itemOf(play, play.current);
    this.session.draft(number, typeOf(view).again(view, inHand(play, number), progress.grade));
    const off = (progress.grade?.parts ?? []).filter((part) => part.verdict !== 'RIGHT').map((part) => part.key);
    void this.#settle((host) => focusPart(host, off));
  }

  async finish(isSure: boolean): Promise<void> {
    const { play, delivery } = this.session;
    if (!play) return;
    this.session.flush();
    if (!isSure && unanswered(play, delivery.items).length > 0) return this.open('finish');
    this.dialog = null;
    await this.session.finish();
  }

  async ask(kind: 'hint' | 'solution', part?: string): Promise<void> {
    const { play } = this.session;
    if (!play) return;
    const item = play.current;
    if (kind === 'hint') void this.hints.load();
    await this.session[kind](item, part);
    const now = this.session.play;
    if (!now || this.session.trouble || now.current !== item) return;
    if (kind === 'hint') this.say(`${this.#texts('player.hint.label')}: ${itemOf(now, item).progress.hints.at(-1)?.text ?? ''}`);
    else await this.feedback.load().then(() => this.#settle((host) => { this.say(feedbackWords(host)); focusMain(host); showBand(host, '[data-band]'); }));
  }

  async open(dialog: 'help' | 'finish'): Promise<void> {
    await (dialog === 'help' ? this.help : this.finishing).load();
    this.dialog = dialog;
  }

  choose(chosen: Partial<Choices>): void {
    this.choices = { ...this.choices, ...chosen };
    writeChoices(this.session.shelf, chosen);
  }

  /** The task that did not work, once more. */
  retry(): void {
    const task = this.session.trouble?.task;
    if (task === 'finish') void this.finish(true);
    else if (task === 'hint' || task === 'solution') void this.ask(task);
    else void this.start(this.#request);
  }

  /** Empties the region first: the same words twice in a row are said twice. */
  say(words: string): void {
    this.spoken = '';
    void tick().then(() => { this.spoken = words; });
  }

  /** A tone for a step. */
  tone(mood: 'RIGHT' | 'WRONG'): void {
    void this.#cheer(mood);
  }

  async #begun(): Promise<void> {
    const { play } = this.session;
    if (!play || this.session.trouble) return;
    if (play.attempt.result) await this.result.load();
    await this.#settle((host) => {
      host.scrollIntoView({ block: 'start' });
      (play.attempt.result ? focusHeading : focusItem)(host);
    });
    if (this.session.wasResumed) this.say(this.#texts('player.resumed'));
    if (play.attempt.items.some((item) => item.view.spoken)) void this.voice.load();
    if (play.attempt.items.some((item) => item.progress.hints.length > 0)) void this.hints.load();
    // What is needed at once when the connection is gone; the rest comes while the first answer is on its way.
    void Promise.all([this.#hasKeys && this.keys.load(), this.trouble.load()]);
  }

  /** One step of an item that is played in steps. What its end needs is fetched meanwhile. */
  take(step: ItemStep): void {
    const { play } = this.session;
    if (!play) return;
    this.#fetchRest();
    this.session.handIn(play.current, step);
  }

  #fetchRest(): void {
    void Promise.all([this.feedback.load(), this.hints.load(), this.result.load(), this.finishing.load(), import('./recovery'), this.choices.isFestive && import('./celebrate')])
      .catch(() => undefined); // no connection: each is asked for again when it is needed
  }

  #check(): void {
    const { play } = this.session;
    if (!play) return;
    if (!typeOf(itemOf(play, play.current).view).isEmpty(inHand(play, play.current))) {
      this.#fetchRest();
      return this.session.handIn(play.current);
    }
    this.say(this.#texts('player.empty'));
    focusPart(this.#host, []);
  }

  /** A try came back: say what it came to, and put the focus where the learner goes on. */
  #graded(item: number): void {
    const { play } = this.session;
    if (!play || play.current !== item || play.attempt.result || play.attempt.mode === 'TEST') return;
    const { progress } = itemOf(play, item);
    void this.#cheer(progress.grade?.verdict ?? 'SKIPPED');
    const almost = (progress.grade?.parts ?? []).filter((part) => part.verdict === 'ALMOST').map((part) => part.key);
    restyle();
    void this.feedback.load().then(() => this.#settle((host) => {
      this.say(feedbackWords(host));
      if (progress.wantsRetype) focusPart(host, almost);
      else focusMain(host);
      showBand(host, '[data-band]');
    }));
  }

  #ended(attempt: AttemptState): void {
    this.dialog = null;
    if (attempt.result?.isCompleted) void this.#cheer('COMPLETED');
    restyle();
    void this.result.load().then(() => this.#settle((host) => {
      focusHeading(host);
      host.scrollIntoView({ block: 'start' });
    }));
  }

  /** Acts once what it acts on is on the page. */
  async #settle(act: (host: HTMLElement) => void): Promise<void> {
    await tick();
    act(this.#host);
  }

  async #cheer(mood: Parameters<typeof import('./celebrate').cheer>[0]): Promise<void> {
    if (this.choices.isFestive) (await import('./celebrate')).cheer(mood);
  }

  #key(event: KeyboardEvent): void {
    const { play } = this.session;
    if (!play || play.attempt.result || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const focus = document.activeElement;
    if (focus && focus !== document.body && focus.id !== 'content' && !this.#host.contains(focus)) return;
    const shortcut = shortcutFor({ key: event.key, hasModifier: event.ctrlKey || event.altKey || event.metaKey, place: placeOf(focus) }, this.choices.hasShortcuts);
    if (!shortcut) return;
    event.preventDefault();
    this.#follow(shortcut);
  }

  #follow(shortcut: Shortcut): void {
    const { play, delivery } = this.session;
    if (!play) return;
    const { number, view, progress } = itemOf(play, play.current);
    const type = typeOf(view);
    const isOpen = phaseOf(play, number) !== 'closed' && (play.attempt.mode === 'TEST' || !delivery.items.has(number));
    const change = (response: ItemResponse | null): void => { if (response && isOpen) this.session.draft(number, response); };
    switch (shortcut.kind) {
      case 'main': return this.press();
      case 'go': return this.go(number + shortcut.step);
      case 'help': return void this.open('help');
      case 'hint': return isOpen && progress.hintsLeft > 0 ? void this.ask('hint') : undefined;
      case 'pick': return change(type.pick(view, inHand(play, number), shortcut.place));
      case 'decide': return change(type.decide(view, inHand(play, number), shortcut.value));
    }
  }
}
