/** Initials on a colour that belongs to the name. */
export function Avatar({
  name,
  isStaff = false,
}: {
  readonly name: string;
  readonly isStaff?: boolean;
}) {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  const initials = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("");
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  return (
    <span
      className={isStaff ? "avatar avatar-staff" : "avatar"}
      style={{ background: `oklch(0.48 0.11 ${hue})` }}
      aria-hidden="true"
    >
      {initials}
    </span>
  );
}
