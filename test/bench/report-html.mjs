export const reportHtml = () => '';
