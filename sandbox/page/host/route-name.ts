/**
 * What an app is called in Zendesk's addresses: its name with dashes.
 *
 * @example
 * routeNameOf("Care Context"); //=> "care-context"
 */
export function routeNameOf(appName: string): string {
  return appName
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
