/** A value made when it is first asked for, for what is dear to make and not needed at every start. */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
