/** The keyword that the filter of the benchmark asks for: one in seven articles has it. */
export const FILTER_KEYWORD = 'hạn mặn';
