/** The least a project must do to use the plugin: nothing in it knows of units or accounts. */
export default {};
