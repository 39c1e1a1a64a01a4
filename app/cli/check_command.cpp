#include "cli/command.h"
#include "cli/console.h"
#include "cli/load_document.h"
#include "cli/text.h"
