/**
 * A property of something that came from outside; `undefined` where there is no such thing.
 *
 * @example
 * property({ status: 404 }, "status"); //=> 404
 * property(null, "status"); //=> undefined
 */
export function property(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
}
