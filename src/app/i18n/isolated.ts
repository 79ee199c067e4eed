const rightToLeftText = /[\u0590-\u08ff\ufb1d-\ufefc]/;
const directionControl = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Wraps a value in first-strong isolates where it could scramble the sentence around it, which runs
 * in `direction`: where they may run different ways, and where the value brings direction controls.
 *
 * @example
 * isolated("VIP", "ltr"); //=> "VIP"
 * isolated("VIP", "rtl"); //=> "\u2068VIP\u2069"
 */
export function isolated(value: string, direction: "ltr" | "rtl"): string {
  const isRisky =
    direction === "rtl" || rightToLeftText.test(value) || directionControl.test(value);
  return isRisky ? `\u2068${balanced(value)}\u2069` : value;
}

/** Without an isolate's end that has no beginning: it would end the one around the value. */
function balanced(value: string): string {
  let open = 0;
  const kept = value.replace(/[\u2066-\u2069]/g, (control) => {
    if (control !== "\u2069") open += 1;
    else if (open === 0) return "";
    else open -= 1;
    return control;
  });
  return kept + "\u2069".repeat(open);
}
