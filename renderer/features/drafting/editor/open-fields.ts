import type { FieldText } from "./field-text";

/** The fields of an inline editor that stand open. */
export class OpenFields {
  private readonly fields = new Set<FieldText>();

  /** Returns what forgets the field again. */
  add(field: FieldText): () => void {
    this.fields.add(field);
    return () => {
      this.fields.delete(field);
    };
  }

  /** Hands in what every field holds; false when one was not taken and waits to be mended. */
  hand(): boolean {
    return [...this.fields].map((field) => field.hand()).every((isTaken) => isTaken);
  }
}
