#pragma once

#include <QBoxLayout>

namespace gaiyo {

// A form and the page that it makes: beside it, or below it where the page beside would be a strip
// and the window is high enough for both. Below, it has all that a short form leaves, and half of
// the height with a long one.
class BesideLayout : public QBoxLayout
{
public:
    // How they share the width where one stands beside the other.
    BesideLayout(int formShare, int pageShare);

    void setGeometry(const QRect &area) override;

private:
    bool isBelow(const QSize &size) const;
    void share(const QSize &size, bool below);

    int m_formShare;
    int m_pageShare;
};

} // namespace gaiyo
