/** The outcome by which a diagram models 退回补正; it carries the fields to correct. */
export const RETURN_OUTCOME = 'return';
