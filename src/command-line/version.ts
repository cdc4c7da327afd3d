/** Of Purser: a team that takes newer sources into its repository takes it along, whatever version its own package.json has. */
export const version = '0.1.0';
