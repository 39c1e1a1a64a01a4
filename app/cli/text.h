#pragma once

#include <QCoreApplication>

namespace gaiyo {

// Context of the command line's sentences in translations/.
class Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace gaiyo
