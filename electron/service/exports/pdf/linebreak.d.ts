declare module "linebreak" {
  /** Finds where a line may end; `position` is the UTF-16 offset after such a place. */
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export = LineBreaker;
}
