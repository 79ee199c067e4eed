import { checkPngs, checkSvgs } from "./package/check-images.ts";
import { checkManifest } from "./package/check-manifest.ts";
import { parameterWarningsOf } from "./package/check-parameters.ts";
import { checkRequirements } from "./package/check-requirements.ts";
import { checkScripts, scriptWarningsOf } from "./package/check-scripts.ts";
import { checkTranslations } from "./package/check-translations.ts";
import { type Fault, fault } from "./package/fault.ts";
import { listOf } from "./package/json.ts";
import { hasFile, type PackageFile } from "./package/package-files.ts";
import { readJsonFile } from "./package/read-json.ts";

/** What is wrong with a package: errors keep it from being installed, or break a rule of ours. */
export type PackageVerdict = {
  readonly errors: readonly Fault[];
  readonly warnings: readonly Fault[];
};

/** File endings that Zendesk refuses anywhere in a package. */
const refusedEndings =
  "vnd.rar rar zip gzip gz pdf doc docx avi bin bz bz2 csh sh jar mp3 mpeg odt pptx ppt xls xlsx 7z";

/**
 * Judges the files of an app package by the rules of Zendesk's own validator, which needs an
 * account to run, and by stricter ones of ours. No errors means that Zendesk takes it.
 */
export function checkPackage(files: readonly PackageFile[]): PackageVerdict {
  const errors = [...checkFiles(files), ...checkPngs(files), ...checkSvgs(files)];
  errors.push(...checkScripts(files));
  const warnings = [...scriptWarningsOf(files)];
  const file = files.find((each) => each.path === "manifest.json");
  if (file === undefined) {
    const nested = files.find((each) => /^[^/]+\/manifest\.json$/.test(each.path));
    errors.push(
      nested === undefined
        ? fault("missing-manifest", "manifest.json", "Add the manifest.")
        : fault("nested-manifest", nested.path, "Zip the folder's content, not the folder."),
    );
    return { errors, warnings };
  }
  const { object: manifest, errors: faults } = readJsonFile(file);
  errors.push(...faults);
  if (manifest === null) return { errors, warnings };
  errors.push(
    ...checkManifest(manifest, files),
    ...checkTranslations(manifest, files),
    ...checkRequirements(manifest, files),
  );
  warnings.push(...parameterWarningsOf(listOf(manifest.parameters)));
  return { errors, warnings };
}

function checkFiles(files: readonly PackageFile[]): readonly Fault[] {
  const endings = refusedEndings.split(" ").map((ending) => `.${ending}`);
  const faults = files
    .filter((file) => endings.some((ending) => file.path.toLowerCase().endsWith(ending)))
    .map((file) => fault("refused-file", file.path, "Zendesk takes no file of this kind."));
  for (const file of files.filter((each) => each.isLink)) {
    faults.push(fault("symbolic-link", file.path, "Put the file itself there."));
  }
  for (const file of files.filter((each) => /(^|\/)zcli\.apps\.config\.json$/.test(each.path))) {
    faults.push(fault("zcli-config", file.path, "Keep it out: it holds the settings' values."));
  }
  if (!hasFile(files, "translations/en.json")) {
    faults.push(
      fault("missing-english", "translations/en.json", "Add it: Zendesk reads the texts there."),
    );
  }
  return faults;
}
