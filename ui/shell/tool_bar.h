#pragma once

#include <QToolBar>

namespace gaiyo {

class Commands;

// The modes of the window, and what is done all the time in the present one, in words with a
// picture; everything is in a menu, too.
class ToolBar : public QToolBar
{
    Q_OBJECT
public:
    explicit ToolBar(const Commands &commands, QWidget *parent = nullptr);

private:
    void fill();

    const Commands &m_commands;
    QList<QAction *> m_separators;
};

} // namespace gaiyo
