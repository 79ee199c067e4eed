import { eventRoutes } from "./event-routes.ts";
import { organizationRoutes } from "./organization-care.ts";
import { routes } from "./routes.ts";
import { teamRoutes } from "./team-routes.ts";
import { timelineRoutes } from "./timeline.ts";

/** Every signed route; the app loads only those that it asks itself. */
export const signedRoutes = {
  ...routes,
  ...eventRoutes,
  ...teamRoutes,
  ...timelineRoutes,
  ...organizationRoutes,
};
