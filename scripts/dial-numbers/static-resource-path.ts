/** Where the static resource lies, from the project's folder: the file that travels to an org. */
export const STATIC_RESOURCE = 'force-app/main/default/staticresources/ConnectsDialNumbers.js';
