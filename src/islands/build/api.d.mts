export function operationsOf(description: unknown): string;
