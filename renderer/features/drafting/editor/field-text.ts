/** How a field hands in its text: while it is being typed in, or because it is left or Enter was pressed. */
export interface Handing {
  readonly isLeaving: boolean;
  /** The same for everything handed in between entering the field and leaving it: one step to undo. */
  readonly visit: object;
}

/** Takes what was typed; false when it cannot be so: it stays in the field. */
export type TakeText = (typed: string, handing: Handing) => boolean;

/** A pause in typing (ms) after which the text is handed in. */
const usualPause = 500;

/**
 * The text of a field while somebody types in it. It is handed in after a pause and on leaving; what the programme
 * holds meanwhile never replaces it before the field was left, nor while a letter is being composed.
 */
export class FieldText {
  private readonly take: TakeText;
  private readonly pause: number;
  private readonly listeners = new Set<() => void>();
  private value: string;
  private shown: string;
  private visit: object | null = null;
  private isTyped = false;
  private isComposing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(value: string, take: TakeText, pause = usualPause) {
    this.value = value;
    this.shown = value;
    this.take = take;
    this.pause = pause;
  }

  /** What the field shows. */
  readonly text = (): string => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The programme holds another value now. */
  setValue(value: string): void {
    this.value = value;
    if (this.visit === null && !this.isTyped) this.show(value);
  }

  enter(): void {
    this.visit ??= {};
  }

  type(text: string): void {
    this.isTyped = true;
    this.show(text);
    this.plan();
  }

  compose(isComposing: boolean): void {
    this.isComposing = isComposing;
    this.plan();
  }

  /** Hands in what was typed since the last time; false when it was not taken. Nothing is handed in twice. */
  hand(): boolean {
    clearTimeout(this.timer);
    if (!this.isTyped) return true;
    this.isTyped = false;
    const isTaken = this.take(this.shown, this.handing(true));
    if (!isTaken) this.isTyped = true;
    return isTaken;
  }

  /** Hands in and shows the programme's own wording of it; what was not taken stays to be mended. */
  leave(): void {
    const isTaken = this.hand();
    this.visit = null;
    if (isTaken) this.show(this.value);
  }

  private plan(): void {
    clearTimeout(this.timer);
    if (!this.isTyped || this.isComposing) return;
    this.timer = setTimeout(() => this.take(this.shown, this.handing(false)), this.pause);
  }

  private handing(isLeaving: boolean): Handing {
    this.visit ??= {};
    return { isLeaving, visit: this.visit };
  }

  private show(text: string): void {
    if (text === this.shown) return;
    this.shown = text;
    for (const listener of this.listeners) listener();
  }
}
