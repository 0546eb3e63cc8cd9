import { useEffect, useState } from "react";

const patienceMs = 500;

/** False for half a second, then true: what is quick should not flicker. */
export function useLate(): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
