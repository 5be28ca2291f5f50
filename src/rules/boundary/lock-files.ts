/** Files in which package managers write down what they resolved. */
export const LOCK_FILES =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|Cargo\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|pixi\.lock|Gemfile\.lock|composer\.lock|go\.sum|mix\.lock|pubspec\.lock|Podfile\.lock|Package\.resolved|packages\.lock\.json|gradle\.lockfile|flake\.lock)$/;

const MANIFESTS =
  /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|Cargo\.toml|pyproject\.toml|setup\.(?:py|cfg)|requirements[\w.-]*\.(?:txt|in)|Pipfile|pixi\.toml|Gemfile|[\w.-]+\.gemspec|composer\.json|go\.mod|go\.work|mix\.exs|pubspec\.yaml|Podfile|Package\.swift|[\w.-]+\.csproj|Directory\.Packages\.props|build\.gradle(?:\.kts)?|deno\.jsonc?|flake\.nix)$/;

/** Whether a path is a manifest, in which people say what they depend on. */
export const manifestOf = (path: string): boolean => MANIFESTS.test(path);
