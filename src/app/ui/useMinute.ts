import { useEffect, useState } from "react";

/** The moment now, told again every minute while the person looks at this place. */
export function useMinute(isActive: () => boolean): number {
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      if (isActive()) setAt(Date.now());
    }, 60_000);
    return () => clearInterval(timer);
  }, [isActive]);
  return at;
}
