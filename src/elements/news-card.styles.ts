import { card } from '../templates/card.styles.js';
import { shared } from '../templates/shared.styles.js';

export default [...shared, ...card];
