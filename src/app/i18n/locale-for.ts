/**
 * The locale that numbers and dates are written in: an agent's own where it is of the language
 * shown, else that language as used in the agent's region.
 *
 * @example
 * localeFor("en", "de"); //=> "en-DE"
 * localeFor("en", "en-GB"); //=> "en-GB"
 */
export function localeFor(language: string, agentLocale: string): string {
  try {
    const agent = new Intl.Locale(agentLocale);
    if (agent.language === language) return agent.toString();
    const { region } = agent.maximize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return language;
  }
}
