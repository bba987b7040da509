export function leanLit(code: string): string;
