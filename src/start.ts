/** The first script of the shared runtime. Functions and commands are there before anything of the pane is fetched. */
void Office.onReady();
