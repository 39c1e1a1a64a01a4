#pragma once

#include <QToolBar>

namespace gaiyo {

class Commands;

// What is done all the time, in words with a picture; everything is in a menu, too.
class ToolBar : public QToolBar
{
    Q_OBJECT
public:
    explicit ToolBar(const Commands &commands, QWidget *parent = nullptr);
};

} // namespace gaiyo
