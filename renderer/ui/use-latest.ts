import { type RefObject, useEffect, useRef } from "react";

/** Holds the value of the latest rendering, for listeners that outlive it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
